package dsg.platform.content;

import dsg.platform.access.RuleBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel for parsers that are not trusted with it. Only so much can be read until the bound is lifted: a zip library holds a
 * file's whole table of contents in memory, and a file may claim any. Failures of the channel itself come out unchecked, so that
 * they are not taken for faults of the content. Closing leaves the channel below open.
 */
final class BoundedReading implements SeekableByteChannel {

    private final SeekableByteChannel channel;
    private long left;

    BoundedReading(SeekableByteChannel channel, long bound) {
        this.channel = channel;
        this.left = bound;
    }

    void lift() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer target) {
        left -= target.remaining();
        if (left < 0) {
            throw new RuleBroken("content.toomany");
        }
        try {
            return channel.read(target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        channel.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        // the channel belongs to whoever opened it
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
