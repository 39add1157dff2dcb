package dsg.fileshare.area;

/** 情報セキュリティ指定書: what the government has designated the content of a file as (A1, T54). */
public enum Label {
    CAUTION("注意"),
    INTERNAL("部内限り"),
    NONE("指定なし");

    private final String words;

    Label(String words) {
        this.words = words;
    }

    /** As the designation writes it, for what leaves the portal: its papers are Japanese in every language of the screen. */
    public String words() {
        return words;
    }
}
