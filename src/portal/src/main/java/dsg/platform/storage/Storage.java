package dsg.platform.storage;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the services the one store of this server, and the memory and threads that its transfers share. */
@ApplicationScoped
class Storage {

    private static final Logger LOG = Logger.getLogger(Storage.class.getName());

    /**
     * At most 100 MiB outside the heap. An upload holds three buffers while a request feeds it, a download or a scan two; the
     * server has threads for 128 requests at a time.
     */
    private static final int BUFFERS = 400;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "dsg.store.path")
    String path;

    /** Bytes that stay free on the disk for everything else that lives there. */
    @Inject
    @ConfigProperty(name = "dsg.store.reserve", defaultValue = "536870912")
    long reserve;

    @Resource
    ManagedThreadFactory threads;

    /** At start, and not with the first person's first file: the JDK's cipher is slow until it has been compiled. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (StreamKey.isCompiledJava()) {
            CipherWarmUp.run();
        }
        LOG.log(Level.INFO, "Files are encrypted by the provider {0}", StreamKey.providerName());
    }

    @Produces
    @Singleton
    BlobStore store() throws IOException {
        return new DirectoryStore(Path.of(path), reserve);
    }

    @Produces
    @Singleton
    SegmentBuffers buffers() {
        return new SegmentBuffers(BUFFERS, PATIENCE);
    }

    /** Plain threads of the server: a managed executor would carry a context with every segment that is hashed. */
    @Produces
    @Singleton
    @Hashing
    ExecutorService hashing() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads);
    }

    void stop(@Disposes @Hashing ExecutorService hashing) {
        hashing.shutdown();
    }
}
