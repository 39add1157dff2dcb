package dsg.benchmarks;

/** What is done with a load. */
enum Work {
    /** Up to the answer to the last byte. */
    UPLOAD("送信 / upload"),
    /** The same, and on to the publication: scanned by clamd. */
    PUBLICATION("送信～公開（検査込み）/ upload with scan"),
    DOWNLOAD("受信 / download"),
    /** The same bytes given to clamd alone. */
    SCAN("検査のみ / scan alone");

    private final String text;

    Work(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
