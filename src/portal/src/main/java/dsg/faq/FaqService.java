package dsg.faq;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.USER;
import static dsg.platform.service.Fragment.Place.REFUSAL;
import static dsg.platform.view.NavigationGroup.DESK;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** FAQ and chatbot: for everybody who has an account. */
@ApplicationScoped
public class FaqService implements ServiceDeclaration {

    public static final String SEARCH_FAQ = "SEARCH_FAQ";
    public static final String ASK_CHATBOT = "ASK_CHATBOT";
    public static final String KEEP_FAQ = "KEEP_FAQ";
    /** Another reads what was written before it is in force. */
    public static final String APPROVE_ARTICLE = "APPROVE_ARTICLE";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(SEARCH_FAQ, Role.values()),
                ActionRoles.of(
                        ASK_CHATBOT, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE, SECURITY_OFFICE),
                ActionRoles.of(KEEP_FAQ, PROVIDER),
                ActionRoles.of(APPROVE_ARTICLE, SECURITY_OFFICE));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(
                REFUSAL,
                10,
                "/WEB-INF/faq/refusal.xhtml",
                USER,
                DATA_MANAGER,
                PROTECTED_SYSTEM_MANAGER,
                REQUESTING_OFFICE,
                SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(DESK, 3, "faq/chat", ASK_CHATBOT),
                Entry.of(DESK, 5, "faq/search", SEARCH_FAQ),
                Entry.of(DESK, 50, "faq/unanswered", KEEP_FAQ),
                Entry.of(DESK, 55, "faq/edit", KEEP_FAQ),
                Entry.of(DESK, 58, "faq/usage", KEEP_FAQ));
    }
}
