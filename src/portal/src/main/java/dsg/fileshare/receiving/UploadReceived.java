package dsg.fileshare.receiving;

import dsg.platform.access.ContractId;

/** Every byte of an upload is durable; it can be scanned. */
public record UploadReceived(ContractId contract, UploadId upload) {}
