package dsg.forms.paper;

import dsg.forms.Contents;
import dsg.forms.FormDownload;
import dsg.forms.FormFinder;
import dsg.forms.FormId;
import dsg.forms.FormLetters;
import dsg.forms.FormState;
import dsg.forms.FormsService;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.content.ContentType;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Use cases of documents beside a form: what proves a change (R122), and what an office asks for (R124, N4). */
@Stateless
public class Papers {

    /** What proves something is on paper, in a table or a picture. */
    private static final Set<String> ENDINGS = Set.of("pdf", "xlsx", "docx", "png", "jpg", "jpeg");

    public static final int MOST_BYTES = 4_000_000;
    private static final int MOST = 20;
    private static final int HEAD = 4096;

    @PersistenceContext
    EntityManager entities;

    @Inject
    FormFinder forms;

    @Inject
    Contents contents;

    @Inject
    FileRules rules;

    @Inject
    FormLetters letters;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @UseCase(FormsService.VIEW_FORMS)
    public PaperPage page(FormId form) {
        forms.found(form, current.get());
        audit.about("form", form.value());
        return new PaperPage(
                entities.createQuery(
                                "select w from PaperWish w where w.form = :form order by w.at, w.id", PaperWish.class)
                        .setParameter("form", form.value())
                        .getResultStream()
                        .map(PaperWish::shown)
                        .toList(),
                entities.createQuery("select p from Paper p where p.form = :form order by p.at, p.id", Paper.class)
                        .setParameter("form", form.value())
                        .getResultStream()
                        .map(Paper::row)
                        .toList());
    }

    /** Asks the company for something else; its managers are told that, and not what. */
    @UseCase(FormsService.WANT_PAPER)
    public void want(FormId id, String wanted) {
        Caller caller = current.get();
        FormFinder.Found form = forms.found(id, caller);
        record(id, form);
        PaperWish wish = new PaperWish(id, form.contract(), wanted, caller.account(), clock.instant());
        entities.persist(wish);
        letters.wanted(wish.id(), form.contract(), form.company(), form.number());
    }

    /** Puts a document beside a form of one's own that is still in somebody's hands. */
    @UseCase(FormsService.ADD_PAPER)
    public UUID add(FormId id, String fileName, byte[] content) {
        Caller caller = current.get();
        FormFinder.Found form = forms.found(id, caller);
        record(id, form);
        if (!form.state().isUnderway() && form.state() != FormState.FAULTY) {
            throw Refused.conflict("forms.state.moved");
        }
        demandFit(fileName, content);
        if (page(id).papers().size() >= MOST) {
            throw new RuleBroken("forms.paper.many", MOST);
        }
        Paper paper =
                new Paper(id, form.contract(), fileName, Contents.sha256(content), caller.account(), clock.instant());
        entities.persist(paper);
        contents.keep(paper.id(), form.contract(), content);
        audit.detail(fileName);
        return paper.id();
    }

    @UseCase(FormsService.VIEW_FORMS)
    public FormDownload download(UUID id) {
        Paper paper = Optional.ofNullable(entities.find(Paper.class, id))
                .orElseThrow(() -> Refused.notFound("forms.paper.unknown"));
        record(paper.form(), forms.found(paper.form(), current.get()));
        audit.detail(paper.fileName());
        return new FormDownload(paper.fileName(), contents.open(id));
    }

    private void demandFit(String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw RuleBroken.tooLarge("forms.paper.large", MOST_BYTES / 1000);
        }
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(ending)) {
            throw new RuleBroken("forms.paper.kind");
        }
        FileName checked = rules.name(fileName);
        ContentType type = rules.beginning(checked, ByteBuffer.wrap(content, 0, Math.min(HEAD, content.length)));
        rules.whole(checked, type, new SeekableInMemoryByteChannel(content.clone()));
    }

    private void record(FormId id, FormFinder.Found form) {
        audit.about("form", id.value());
        audit.inContract(form.contract().value());
    }
}
