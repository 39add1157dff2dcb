package dsg.fileshare.receiving;

import dsg.fileshare.area.OpenAreas;
import dsg.platform.access.SessionWatch;
import dsg.platform.content.FileRules;
import dsg.platform.storage.Blobs;

/** A server that receives: it knows what the register and the disk say, and nothing else. */
@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
final class ReceivingServer {

    final Receiving receiving = new Receiving();
    final Receptions receptions = new Receptions();

    ReceivingServer(Blobs blobs, Uploads register, UploadProgress progress, SessionWatch sessions, OpenAreas areas) {
        receptions.blobs = blobs;
        receiving.uploads = register;
        receiving.progress = progress;
        receiving.receptions = receptions;
        receiving.rules = new FileRules();
        receiving.blobs = blobs;
        receiving.sessions = sessions;
        receiving.areas = areas;
    }
}
