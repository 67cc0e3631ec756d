//! What can go wrong below the operations. Carries no values and no SQL text: both may hold names.

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is not a vault, or this key does not open it.
    #[error("not a vault, or not its key")]
    NotAVault,
    /// The vault was written by a later program.
    #[error("vault of version {found}, known up to {known}")]
    NewerVersion {
        /// The version of the file.
        found: i64,
        /// The latest this program knows.
        known: i64,
    },
    /// A vault is already there.
    #[error("a file is already there")]
    AlreadyThere,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The disk failed while it was read or written.
    #[error("the disk failed")]
    DiskFailed,
    /// The folder or the file cannot be written.
    #[error("the folder or the file cannot be written")]
    ReadOnly,
    /// Another process holds the vault.
    #[error("another process is writing")]
    Busy,
    /// The file is damaged.
    #[error("the file is damaged: {0}")]
    Damaged(&'static str),
    /// A record of this id is not there.
    #[error("no such record: {0}")]
    NoSuchRecord(ids::RecordId),
    /// The program tried to write something the journal does not allow.
    #[error("not a lawful entry: {0}")]
    Unlawful(String),
    /// Anything else the database said, by its code alone.
    #[error("the database answered {0:?}")]
    Database(rusqlite::ErrorCode),
    /// A query does not fit the schema: a fault of the program.
    #[error("a query does not fit the schema")]
    Query,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure) => Self::DiskFailed,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged("the database")
            }
            Some(code) => Self::Database(code),
            None => {
                // The statement's text is dropped on purpose; its kind is enough to find the fault in a test.
                tracing::error!(kind = error_kind(&error), "query failed");
                Self::Query
            }
        }
    }
}

fn error_kind(error: &rusqlite::Error) -> &'static str {
    match error {
        rusqlite::Error::QueryReturnedNoRows => "no rows",
        rusqlite::Error::InvalidColumnName(_) => "column name",
        rusqlite::Error::InvalidColumnType(..) => "column type",
        rusqlite::Error::InvalidParameterName(_) => "parameter name",
        rusqlite::Error::FromSqlConversionFailure(..) => "conversion",
        _ => "other",
    }
}
