package dsg.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;

/** What agents may fetch of the repository; what they make of it its signature decides. */
@ApplicationScoped
public class RepositoryFiles {

    @Inject
    Repository repository;

    /** The file under this path; empty where there is none. */
    public Optional<Path> find(String path) {
        return repository.file(path);
    }
}
