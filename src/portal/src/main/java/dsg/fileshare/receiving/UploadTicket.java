package dsg.fileshare.receiving;

import dsg.platform.access.Caller;
import dsg.platform.content.FileName;
import dsg.platform.storage.SealedBlob;

/** Lets its holder feed one upload: given by the gate for one request. */
record UploadTicket(UploadId id, Caller caller, FileName name, long size, SealedBlob staged) {}
