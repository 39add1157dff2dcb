package dsg.vein.template;

/** Bytes that are no template, or one that this key does not open. The message holds nothing of it. */
public final class BrokenTemplate extends Exception {

    BrokenTemplate(String because) {
        super(because);
    }
}
