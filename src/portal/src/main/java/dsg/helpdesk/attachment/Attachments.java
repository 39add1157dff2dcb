package dsg.helpdesk.attachment;

import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps and gives the files of tickets; who may see a ticket is decided before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Attachments {

    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** Keeps what is clean; of the rest, that it came. */
    public void keep(UUID ticket, @Nullable UUID contract, @Nullable UUID organisation, List<Checked> files) {
        TicketAttachment.Place place = new TicketAttachment.Place(ticket, contract, organisation);
        for (Checked each : files) {
            entities.persist(new TicketAttachment(
                    place, each, shown(each), sha256(each.file().content()), clock.instant()));
        }
    }

    /** What hangs at this ticket. */
    public List<AttachmentRow> of(UUID ticket) {
        return entities.createQuery(
                        "select a from TicketAttachment a where a.ticket = :ticket order by a.at, a.id",
                        TicketAttachment.class)
                .setParameter("ticket", ticket)
                .getResultStream()
                .map(TicketAttachment::row)
                .toList();
    }

    /** The content of one of this ticket's files, with what is known of it. */
    public Found find(UUID ticket, UUID id) {
        TicketAttachment found = Optional.ofNullable(entities.find(TicketAttachment.class, id))
                .filter(each -> each.ticket().equals(ticket))
                .orElseThrow(() -> Refused.notFound("helpdesk.attachment.unknown"));
        byte[] content = found.content();
        if (content == null) {
            throw Refused.notFound("helpdesk.attachment.unknown");
        }
        return new Found(found.row(), new Attached(found.row().name(), content));
    }

    /** A name may itself be what must not be shown; then nothing of it is. */
    private static String shown(Checked file) {
        if (file.refusal().filter(code -> code.endsWith("marking")).isPresent()) {
            return "―";
        }
        String plain =
                file.file().name().replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        return plain.isEmpty() ? "―" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A file with its content. */
    public record Found(AttachmentRow row, Attached file) {}
}
