package dsg.helpdesk.attachment;

/** A file as it came with a question; nobody has looked at it yet. */
public final class Attached {

    private final String name;
    private final byte[] content;

    public Attached(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
