package dsg.forms;

import dsg.platform.access.RuleBroken;
import dsg.platform.excel.Book;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.FormReader;
import dsg.platform.excel.Layouts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The layouts of all forms, which are data: the project's own, and beside them whatever the operator puts into a folder, such as the
 * ministry's own sheet. What was stored by an older layout stays readable; new forms come by one that is accepted.
 */
@ApplicationScoped
public class FormLayouts {

    /** The project's, the accepted one of a code first. */
    private static final List<String> OURS =
            List.of("F1-2.json", "F1-1.json", "F2-1.json", "F3-1.json", "F4-1.json", "F5-1.json", "H1-1.json");

    private final List<FormLayout> all = new ArrayList<>();
    private final List<FormLayout> accepted = new ArrayList<>();

    @Inject
    @ConfigProperty(name = "dsg.forms.layouts")
    Optional<Path> folder;

    @PostConstruct
    void read() {
        for (String file : OURS) {
            FormLayout layout = ofClassPath(file);
            if (accepted.stream().noneMatch(each -> each.isOf(layout.code()))) {
                accepted.add(layout);
            }
            all.add(layout);
        }
        folder.ifPresent(this::readFrom);
    }

    private void readFrom(Path added) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(added, "*.json")) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    add(Layouts.read(in));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Accepts another sheet for a form: the same fields at other places. */
    void add(FormLayout layout) {
        FormLayout ours = current(layout.code());
        boolean taken = find(layout.code(), layout.version()).isPresent();
        if (taken || !layout.keys().containsAll(ours.keys())) {
            throw new IllegalArgumentException(layout.mark() + " lacks fields of " + ours.mark() + ", or its version");
        }
        all.add(layout);
        accepted.add(layout);
    }

    /** The project's own, for templates. */
    public FormLayout current(String code) {
        return accepted.stream()
                .filter(layout -> layout.isOf(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("forms.code", code));
    }

    /** The layout by which a form was stored. */
    public FormLayout of(String code, int version) {
        return find(code, version).orElseThrow(() -> new RuleBroken("forms.code", code));
    }

    /** By which accepted layout of this form a workbook was filled in; what is no such form, or too old, is refused with the reason. */
    public FormLayout of(String code, Book book) {
        List<FormLayout> possible = accepted.stream()
                .filter(layout -> layout.isOf(code))
                .sorted(Comparator.comparingInt(FormLayout::version))
                .toList();
        return possible.stream()
                .filter(layout -> FormReader.isOf(layout, book))
                .findFirst()
                .orElseGet(() -> current(code));
    }

    private Optional<FormLayout> find(String code, int version) {
        return all.stream()
                .filter(layout -> layout.isOf(code) && layout.version() == version)
                .findFirst();
    }

    static FormLayout ofClassPath(String file) {
        try (InputStream in = Objects.requireNonNull(FormLayouts.class.getResourceAsStream(file), file)) {
            return Layouts.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
