import Foundation

extension SlurmCluster {
  /// What Slurm's programs read: one controller, two nodes, nothing outside `home`.
  static func configuration(in home: String) -> String {
    let ports = freePorts(3)
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, 255)
    let host =
      String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .split(separator: ".").first.map(String.init) ?? "localhost"
    return """
      ClusterName=bellwork
      SlurmctldHost=\(host)(127.0.0.1)
      SlurmctldPort=\(ports[0])
      SlurmUser=\(NSUserName())
      SlurmdUser=\(NSUserName())
      AuthType=auth/munge
      AuthInfo=socket=\(home)/munge.socket
      CredType=cred/munge
      ProctrackType=proctrack/linuxproc
      TaskPlugin=task/none
      MpiDefault=none
      SwitchType=switch/none
      JobAcctGatherType=jobacct_gather/none
      AccountingStorageType=accounting_storage/none
      SelectType=select/cons_tres
      SelectTypeParameters=CR_CPU
      SlurmdParameters=config_overrides
      ReturnToService=2
      KillWait=5
      MailProg=/bin/true
      StateSaveLocation=\(home)/state
      SlurmdSpoolDir=\(home)/spool/%n
      SlurmctldPidFile=\(home)/slurmctld.pid
      SlurmdPidFile=\(home)/%n.pid
      SlurmctldLogFile=\(home)/log/slurmctld
      SlurmdLogFile=\(home)/log/%n
      NodeName=\(nodes.joined(separator: ",")) NodeHostname=\(host) NodeAddr=127.0.0.1 \
      Port=\(ports[1]),\(ports[2]) CPUs=1 RealMemory=256 State=UNKNOWN
      PartitionName=class Nodes=ALL Default=YES MaxTime=INFINITE State=UP

      """
  }

  /// Ports that nobody listens at; they are held together, so that they differ.
  private static func freePorts(_ count: Int) -> [UInt16] {
    var sockets: [Int32] = []
    defer { for socket in sockets { close(socket) } }
    return (0..<count).map { _ in
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      sockets.append(socket)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      return withUnsafeMutableBytes(of: &address) { bytes in
        let address = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
        guard let address, bind(socket, address, length) == 0,
          getsockname(socket, address, &length) == 0
        else { return 0 }
        return UInt16(bigEndian: bytes.load(fromByteOffset: 2, as: UInt16.self))
      }
    }
  }
}
