package dsg.fileshare.receiving;

import dsg.platform.storage.SealedBlob;
import java.time.Instant;

/** An upload to be scanned, as a worker takes it up. */
record ScanWork(UploadId id, String name, long size, SealedBlob staged, Instant receivedAt) {}
