package dsg.forms;

/** A file for its reader. */
public final class FormDownload {

    private final String name;
    private final byte[] content;

    public FormDownload(String name, byte[] content) {
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
