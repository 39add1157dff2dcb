package dsg.platform.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel for parsers: failures of the channel itself come out unchecked, so that they are not taken for faults of the
 * content. Closing leaves the channel below open.
 */
final class UncheckedReading implements SeekableByteChannel {

    private final SeekableByteChannel channel;

    UncheckedReading(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** All of it, from the beginning. */
    InputStream stream() throws IOException {
        return Channels.newInputStream(position(0));
    }

    @Override
    public int read(ByteBuffer target) {
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
