package dsg.fileshare.leaving;

import dsg.fileshare.area.FileId;
import dsg.platform.access.ContractId;

/**
 * A file was removed from its area.
 *
 * @param moved whether it lies in another area now, so that nothing of it is kept here
 */
record FileGone(ContractId contract, FileId file, boolean moved) {}
