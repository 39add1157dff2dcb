package dsg.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.helpdesk.Channel;
import dsg.helpdesk.EntryRow;
import dsg.helpdesk.Queue;
import dsg.helpdesk.TicketId;
import dsg.helpdesk.TicketPage;
import dsg.helpdesk.Tickets;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chatbot in the running portal, with the articles that came with it. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ChatbotIT {

    private static final String ASKER = "架空 青子";
    private static final String SUB = "架空 小枝";
    private static final String DESK = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Chatbot chatbot;

    @Inject
    Faq faq;

    @Inject
    FaqEditing editing;

    @Inject
    Tickets tickets;

    private final UUID conversation = UUID.randomUUID();

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @BeforeEach
    void articlesAreThere() throws Exception {
        Await.until(
                "the articles are on the shelf",
                () -> !acting.as(ASKER, () -> faq.search("")).isEmpty());
    }

    @Test
    @Proves(value = "T43", says = "The chatbot answers without staff")
    @DisplayName("a question is answered with three articles at most, each with its source; a code is explained in the"
            + " portal's own words")
    void answers() throws Exception {
        ChatReply reply = acting.as(ASKER, () -> chatbot.ask(conversation, "契約が終わったあと整理期間は何日ありますか"));
        assertThat(reply.outcome()).isEqualTo(ChatOutcome.ANSWERED);
        assertThat(reply.articles()).hasSizeLessThanOrEqualTo(3).first().satisfies(article -> {
            assertThat(article.key()).isEqualTo("tidying");
            assertThat(article.sources()).contains("2-3-4");
        });
        ChatReply explained = acting.as(ASKER, () -> chatbot.ask(conversation, "access.role と出ました"));
        assertThat(explained.outcome()).isEqualTo(ChatOutcome.EXPLAINED);
        assertThat(explained.code()).isEqualTo("access.role");
        assertThat(acting.as(ASKER, () -> chatbot.talk(conversation))).hasSize(2);
        assertThat(acting.as(SUB, () -> chatbot.talk(conversation))).isEmpty();
    }

    @Test
    @DisplayName("secrets and markings are refused and kept nowhere")
    void refuses() throws Exception {
        for (String secret : new String[] {"パスワードは Kakuu-2026! です", "4111 1111 1111 1111 を登録"}) {
            assertThatThrownBy(() -> acting.as(ASKER, () -> chatbot.ask(conversation, secret)))
                    .hasMessage("faq.secret");
        }
        assertThatThrownBy(() -> acting.as(ASKER, () -> chatbot.ask(conversation, "極秘の図面の登録")))
                .hasMessage("helpdesk.marking");
        assertThat(acting.as(ASKER, () -> chatbot.talk(conversation))).isEmpty();
    }

    @Test
    @Proves(value = "R31", says = "The help desk answers by telephone, mail and chatbot, and keeps a list of questions")
    @DisplayName(
            "what has no article goes to a person with the conversation, and onto the list of what is to be written")
    void handedOver() throws Exception {
        String question = "富士山の高さは何メートルですか " + conversation;
        assertThat(acting.as(ASKER, () -> chatbot.ask(conversation, question)).outcome())
                .isEqualTo(ChatOutcome.NOTHING);
        TicketId ticket = acting.as(ASKER, () -> chatbot.handOver(conversation, Queue.HELPDESK));
        TicketPage page = acting.as(DESK, () -> tickets.page(ticket));
        assertThat(page.row().channel()).isEqualTo(Channel.CHATBOT);
        assertThat(page.entries()).extracting(EntryRow::text).first().asString().contains(question, "該当なし");
        assertThat(acting.as(DESK, () -> faq.unanswered()))
                .extracting(UnansweredRow::question)
                .contains(question);
        UnansweredRow open = acting.as(DESK, () -> faq.unanswered()).stream()
                .filter(row -> row.question().equals(question))
                .findFirst()
                .orElseThrow();
        assertThat(acting.as(DESK, () -> editing.question(open.id())).question())
                .isEqualTo(question);
        DraftForm form = new DraftForm(
                "mountain-" + conversation.toString().substring(0, 8),
                "架空の山の高さ",
                question,
                "このサービスでは扱いません。",
                "1",
                "",
                Audience.PUBLIC,
                LocalDate.now(Clocks.JAPAN).plusYears(1));
        acting.as(DESK, () -> editing.write(form, open.id()));
        assertThat(acting.as(DESK, () -> faq.unanswered()))
                .extracting(UnansweredRow::question)
                .doesNotContain(question);
        Faq.Usage usage = acting.as(DESK, () -> faq.usage(YearMonth.now(Clocks.JAPAN)));
        assertThat(usage.nothing()).isPositive().isLessThanOrEqualTo(usage.asked());
        assertThatThrownBy(() -> acting.as(SUB, () -> chatbot.handOver(conversation, Queue.HELPDESK)))
                .hasMessage("faq.turn.unknown");
        assertThatThrownBy(() -> acting.as(ASKER, () -> faq.unanswered())).hasMessage("access.role");
    }
}
