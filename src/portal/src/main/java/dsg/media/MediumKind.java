package dsg.media;

/** What F3 calls 種別. */
public enum MediumKind {
    USB_MEMORY,
    EXTERNAL_OPTICAL,
    INTERNAL_OPTICAL,
    OTHER;

    /** Whether discs go in, so that the drive is registered and not the disc (R135, T34). */
    public boolean isOptical() {
        return this == EXTERNAL_OPTICAL || this == INTERNAL_OPTICAL;
    }
}
