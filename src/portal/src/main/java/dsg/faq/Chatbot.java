package dsg.faq;

import dsg.helpdesk.MarkingWords;
import dsg.helpdesk.Priority;
import dsg.helpdesk.Queue;
import dsg.helpdesk.Request;
import dsg.helpdesk.TicketId;
import dsg.helpdesk.Tickets;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.calendar.Calendars;
import dsg.platform.view.Messages;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Use cases of the chatbot (T43): it answers with articles and with the portal's own words for its refusals, at any hour. */
@Stateless
public class Chatbot {

    private static final int CANDIDATES = 3;
    private static final int LONGEST = 500;
    private static final int MOST_TURNS = 30;
    private static final int LONGEST_TALK = 3_500;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:\\.[A-Za-z0-9_-]+)+");

    @PersistenceContext
    EntityManager entities;

    @Inject
    ArticleShelf shelf;

    @Inject
    Messages messages;

    @Inject
    Tickets tickets;

    @Inject
    Calendars calendars;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    /** Answers; what bears a secret or a marking is refused and kept nowhere. */
    @UseCase(FaqService.ASK_CHATBOT)
    public ChatReply ask(UUID conversation, String typed) {
        Caller caller = enter();
        String question = typed.strip();
        if (question.isEmpty() || question.length() > LONGEST) {
            throw new RuleBroken("faq.question.bad", LONGEST);
        }
        if (Secrets.isIn(question)) {
            throw new RuleBroken("faq.secret");
        }
        MarkingWords.demandNone(question);
        ChatReply reply = reply(question, caller);
        ArticleId best =
                reply.articles().isEmpty() ? null : reply.articles().getFirst().id();
        if (best != null) {
            shelf.count(best, "shown");
        }
        entities.persist(new ChatTurn(conversation, caller, question, reply.outcome(), best, clock.instant()));
        return reply;
    }

    /** The conversation so far, as the caller's own. */
    @UseCase(FaqService.ASK_CHATBOT)
    public List<ChatReply> talk(UUID conversation) {
        Caller caller = enter();
        return turns(conversation, caller).stream()
                .map(turn -> turn.outcome() == ChatOutcome.NOTHING
                        ? new ChatReply(turn.question(), ChatOutcome.NOTHING, List.of(), "")
                        : reply(turn.question(), caller))
                .toList();
    }

    /** Whether somebody answers at that desk now, and if not, from when on. */
    @UseCase(FaqService.ASK_CHATBOT)
    public Opening opening(Queue queue) {
        return Opening.of(queue, clock.instant(), calendars.inForce());
    }

    /** Hands the conversation over to a person. */
    @UseCase(FaqService.ASK_CHATBOT)
    public TicketId handOver(UUID conversation, Queue queue) {
        Caller caller = enter();
        List<ChatTurn> turns = turns(conversation, caller);
        if (turns.isEmpty()) {
            throw Refused.notFound("faq.turn.unknown");
        }
        StringBuilder talk = new StringBuilder();
        for (ChatTurn turn : turns) {
            talk.append("問：")
                    .append(turn.question())
                    .append('\n')
                    .append("答：")
                    .append(said(turn))
                    .append('\n');
        }
        String subject = turns.getLast().question().lines().findFirst().orElse("");
        return tickets.handOver(new Request(
                queue,
                Priority.NORMAL,
                subject.substring(0, Math.min(subject.length(), 80)),
                talk.substring(Math.max(0, talk.length() - LONGEST_TALK))));
    }

    private ChatReply reply(String question, Caller caller) {
        Optional<String> code = CODE.matcher(question)
                .results()
                .map(MatchResult::group)
                .filter(found -> messages.has(found) && messages.has(found + ".next"))
                .findFirst();
        if (code.isPresent()) {
            return new ChatReply(question, ChatOutcome.EXPLAINED, List.of(), code.get());
        }
        List<ArticleRow> found = shelf.find(question, caller, CANDIDATES).stream()
                .map(Article::row)
                .toList();
        return new ChatReply(question, found.isEmpty() ? ChatOutcome.NOTHING : ChatOutcome.ANSWERED, found, "");
    }

    private String said(ChatTurn turn) {
        UUID article = turn.article();
        return switch (turn.outcome()) {
            case NOTHING -> "該当なし";
            case EXPLAINED -> "画面の案内を説明しました";
            case ANSWERED ->
                Optional.ofNullable(article)
                        .flatMap(id -> shelf.find(new ArticleId(id)))
                        .map(found -> found.row().title())
                        .orElse("");
        };
    }

    private List<ChatTurn> turns(UUID conversation, Caller caller) {
        return entities.createQuery(
                        "select t from ChatTurn t where t.conversation = :conversation and t.account = :account"
                                + " order by t.at, t.id",
                        ChatTurn.class)
                .setParameter("conversation", conversation)
                .setParameter("account", caller.account().value())
                .setMaxResults(MOST_TURNS)
                .getResultList();
    }

    /** Opens the rows of the caller's organisation for this transaction. */
    private Caller enter() {
        Caller caller = current.get();
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true)")
                .setParameter("organisation", caller.organisation().value().toString())
                .getSingleResult();
        return caller;
    }

    /** Whether a desk answers at an instant, and when it does next. */
    public record Opening(boolean open, Instant next) {
        static Opening of(Queue queue, Instant at, dsg.platform.calendar.HolidayTable table) {
            return new Opening(queue.isOpen(at, table), queue.nextOpening(at, table));
        }
    }
}
