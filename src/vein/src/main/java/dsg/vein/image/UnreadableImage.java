package dsg.vein.image;

/** The bytes are no image that is taken here. The message names the limit or the format, never content. */
public final class UnreadableImage extends Exception {

    UnreadableImage(String because) {
        super(because);
    }

    UnreadableImage(String because, Throwable cause) {
        super(because, cause);
    }
}
