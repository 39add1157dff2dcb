package dsg.backup;

/** What is done for the backups. */
public enum BackupKind {
    DATABASE,
    BLOBS,
    SYSTEM,
    /** What is kept was read again. */
    VERIFICATION,
    /** All of it was restored into a place of its own and looked at. */
    DRILL,
    /** What was too old was ended. */
    RETENTION
}
