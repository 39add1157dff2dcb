package dsg.communication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of a room, never changed. */
@Entity
@IdClass(TalkEntry.Key.class)
class TalkEntry {

    @Id
    private UUID room;

    @Id
    private long sequence;

    @Enumerated(EnumType.STRING)
    private TalkKind kind;

    private UUID author;
    private String authorName;
    private Instant at;
    private String text;
    private UUID client;
    private @Nullable Long about;

    @Column(columnDefinition = "uuid[]")
    private UUID[] mentions;

    @SuppressWarnings("NullAway.Init")
    protected TalkEntry() {}

    TalkEntry(RoomId room, long sequence, EntryRow row, UUID client, Collection<UUID> mentions) {
        this.room = room.value();
        this.sequence = sequence;
        this.kind = row.kind();
        this.author = row.author();
        this.authorName = row.authorName();
        this.at = row.at();
        this.text = row.text();
        this.client = client;
        this.about = row.about();
        this.mentions = mentions.toArray(UUID[]::new);
    }

    TalkKind kind() {
        return kind;
    }

    boolean isBy(UUID account) {
        return author.equals(account);
    }

    EntryRow row() {
        return new EntryRow(
                sequence, kind, author, authorName, at, text, client, about, Set.copyOf(Arrays.asList(mentions)));
    }

    /** Which room, and the number in it. */
    record Key(UUID room, long sequence) implements Serializable {}
}
