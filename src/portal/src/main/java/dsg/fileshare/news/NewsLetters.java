package dsg.fileshare.news;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.browsing.FileLists;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.mail.Letter;
import dsg.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Letters about new files: how many, and the way to the portal. They go over ordinary mail, so they name no file, folder or contract. */
@ApplicationScoped
class NewsLetters {

    private static final String BUNDLE = "dsg.fileshare.mails";
    private static final Duration USEFUL = Duration.ofDays(3);

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    FileLists files;

    @Inject
    AccountDirectory accounts;

    @Inject
    RowSecurity rows;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** Writes to this account where it wants that and something has come since it was last told or looked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(ContractId contract, AccountId id) {
        rows.enter(contract);
        FileNews note = entities.find(FileNews.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        Account account = accounts.get(id);
        if (note == null || !note.isByMail() || !account.isApproved() || account.isSuspended()) {
            return;
        }
        List<Folder> visible = folders.visible(account.organisation(), contract);
        long count = files.countSince(visible, note.untoldSince(), id);
        if (count > 0) {
            Instant now = clock.instant();
            account.mail()
                    .ifPresent(address ->
                            mails.post("fileshare/news/" + id + "/" + now, address, letter(count), now.plus(USEFUL)));
            note.mailed(now);
        }
    }

    private Letter letter(long count) {
        Object[] values = {count, portal.orElse("") + "/fileshare/news.xhtml"};
        return new Letter(text("news.subject"), text("news.body", values));
    }

    private static String text(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE).getString(key);
        return new MessageFormat(pattern, Locale.JAPANESE).format(values);
    }
}
