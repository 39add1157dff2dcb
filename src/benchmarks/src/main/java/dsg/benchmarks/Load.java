package dsg.benchmarks;

/** What is transferred in one measurement. */
enum Load {
    LARGE(1, 1L << 30, "1 GiB"),
    SMALL(2000, 64L << 10, "2,000 × 64 KiB");

    private final int files;
    private final long size;
    private final String text;

    Load(int files, long size, String text) {
        this.files = files;
        this.size = size;
        this.text = text;
    }

    int files() {
        return files;
    }

    /** Bytes of one file. */
    long size() {
        return size;
    }

    double gigabytes() {
        return files * size / 1e9;
    }

    @Override
    public String toString() {
        return text;
    }
}
