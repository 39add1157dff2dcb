package dsg.agent.capture;

import dsg.protocol.capture.CaptureRequest;
import dsg.vein.image.GrayImage;

/** One kind of sensor. Called by one thread at a time. */
public interface SensorDriver {

    /** Of the kind of sensor, for the record. */
    String name();

    /**
     * Whether it is there and can take pictures.
     *
     * @param request that pictures are wanted for
     */
    boolean isReady(CaptureRequest request);

    /**
     * The next picture of what lies on the sensor; the caller wipes it.
     *
     * @param request that the picture is wanted for; a sensor may show which finger to lay on
     */
    GrayImage frame(CaptureRequest request);
}
