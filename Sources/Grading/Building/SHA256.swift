import CCrypto

/// The hash by which sources are told apart where somebody might want two of them to look the same.
///
///     SHA256.hex(of: ["Exercises/01-Bellman/TDTarget.swift", text])
///
/// FIPS 180-4, computed by OpenSSL.
enum SHA256 {
  /// The hash of some texts, each with its length before it, so that no two lists run together.
  static func hex(of texts: some Sequence<String>) -> String {
    var bytes: [UInt8] = []
    for text in texts {
      bytes += "\(text.utf8.count):".utf8
      bytes += text.utf8
    }
    return hex(of: bytes)
  }

  /// The hash of some bytes, in 64 hexadecimal digits.
  ///
  /// - Complexity: O(bytes).
  static func hex(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let isDone = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1
    // It fails where there is no memory, or where the system's OpenSSL is set up to offer no SHA-256.
    precondition(isDone, "OpenSSL offers SHA-256.")
    return digest.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
