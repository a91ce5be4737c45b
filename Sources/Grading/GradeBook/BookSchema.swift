import GRDB

/// The tables of a grade book, and how an older book becomes one of today.
enum BookSchema {
  /// Marks a file as a grade book in its header: "Bell".
  static let applicationID: Int32 = 0x4265_6C6C

  /// Makes the tables, or brings them up to date.
  ///
  /// The mark comes first. The migrator makes a table of its own before the first change, and a grader that is
  /// killed in between must not leave what looks like the database of another program.
  static func migrate(_ queue: DatabaseQueue) throws {
    try queue.write { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
    try migrator.migrate(queue)
  }

  /// All changes that the tables have seen, in order; one that has been released is never edited.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: first)
    }
    migrator.registerMigration("2") { database in
      try database.execute(sql: second)
    }
    migrator.registerMigration("3") { database in
      try database.execute(sql: third)
    }
    migrator.registerMigration("4") { database in
      try database.execute(sql: fourth)
    }
    migrator.registerMigration("5") { database in
      try database.execute(sql: fifth)
    }
    return migrator
  }

  /// Whether a book can be read as it is: what later changes add is missing there, and nothing else.
  static func isReadable(_ database: Database) throws -> Bool {
    try migrator.appliedIdentifiers(database).contains("1")
  }

  // A 64-bit number without sign does not fit SQLite's integers, so salts and seeds are texts.
  private static let first = """
    -- Under which conditions results were made.
    CREATE TABLE run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      courseVersion TEXT NOT NULL,
      salt TEXT NOT NULL,
      sandboxLevel TEXT NOT NULL,
      begun REAL NOT NULL,
      UNIQUE (courseVersion, salt, sandboxLevel)
    );
    -- One hand-in that was graded; the higher the number, the later.
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER NOT NULL REFERENCES run (id),
      student TEXT NOT NULL,
      contentHash TEXT NOT NULL,
      courseVersion TEXT NOT NULL,
      salt TEXT NOT NULL,
      notes TEXT NOT NULL,
      begun REAL NOT NULL,
      seconds REAL NOT NULL,
      UNIQUE (student, contentHash, courseVersion, salt)
    );
    CREATE INDEX submissionOfStudent ON submission (student, id);
    -- What came of one exercise; the document holds all of it, with evidence, as JSON.
    CREATE TABLE exercise (
      submission INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      exercise TEXT NOT NULL,
      verdict TEXT NOT NULL,
      mistake TEXT,
      document TEXT NOT NULL,
      PRIMARY KEY (submission, position)
    ) WITHOUT ROWID;
    -- What came of one check, for queries by hand.
    CREATE TABLE checkResult (
      submission INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
      exercise INTEGER NOT NULL,
      position INTEGER NOT NULL,
      claim TEXT NOT NULL,
      property TEXT NOT NULL,
      verdict TEXT NOT NULL,
      question TEXT,
      expected TEXT,
      actual TEXT,
      PRIMARY KEY (submission, exercise, position)
    ) WITHOUT ROWID;
    -- What somebody has decided against the grader; nothing is ever deleted.
    CREATE TABLE override (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      student TEXT NOT NULL,
      exercise TEXT,
      points REAL,
      lateDays INTEGER,
      reason TEXT NOT NULL,
      author TEXT NOT NULL,
      date REAL NOT NULL
    );
    -- Outline, roster, policy and times of hand-in, as JSON; the last of each kind and name counts.
    CREATE TABLE setting (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      document TEXT NOT NULL,
      date REAL NOT NULL
    );
    CREATE INDEX settingOfKind ON setting (kind, name, id);
    """

  private static let second = """
    -- Whether figures were asked for.
    ALTER TABLE submission ADD COLUMN isDrawn INTEGER NOT NULL DEFAULT 0;
    -- What the learner's code does, as SVG.
    CREATE TABLE figure (
      submission INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
      exercise TEXT NOT NULL,
      drawing TEXT NOT NULL,
      PRIMARY KEY (submission, exercise)
    );
    """

  private static let third = """
    -- Whether what was in doubt was examined a second time.
    ALTER TABLE submission ADD COLUMN isReconsidered INTEGER NOT NULL DEFAULT 0;
    """

  private static let fourth = """
    -- What was compiled for a hand-in; the document holds all of it, with the compiler's words, as JSON.
    CREATE TABLE build (
      submission INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      compiler TEXT NOT NULL,
      processorSeconds REAL,
      wallSeconds REAL,
      document TEXT NOT NULL,
      PRIMARY KEY (submission, position)
    ) WITHOUT ROWID;
    """

  private static let fifth = """
    -- What a check that was not passed has asked and what was answered; the document holds all of it, as JSON.
    CREATE TABLE transcript (
      submission INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
      exercise TEXT NOT NULL,
      position INTEGER NOT NULL,
      claim TEXT NOT NULL,
      document TEXT NOT NULL,
      PRIMARY KEY (submission, exercise, position)
    ) WITHOUT ROWID;
    """
}
