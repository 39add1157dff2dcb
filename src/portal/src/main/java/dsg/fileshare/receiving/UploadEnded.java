package dsg.fileshare.receiving;

import java.util.UUID;

/** An upload will never be published; what lies of it under this name has to go. */
record UploadEnded(UploadId upload, UUID blob) {}
