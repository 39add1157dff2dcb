package dsg.account.view;

import dsg.account.AccountState;
import dsg.account.desk.AccountDesk;
import dsg.account.desk.AccountRow;
import dsg.platform.view.KeysetModel;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** account/list.xhtml: the register of accounts. */
@Named
@ViewScoped
public class AccountListView implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 100;

    @Inject
    AccountDesk desk;

    @Inject
    @RequestParameterMap
    transient Map<String, String> parameters;

    private String words = "";

    private final KeysetModel<AccountRow> model =
            KeysetModel.ascending("username", AccountRow::id, page -> desk.page(page, words));

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        String typed = parameters.getOrDefault("words", "");
        words = typed.substring(0, Math.min(typed.length(), LONGEST));
        model.open();
    }

    public KeysetModel<AccountRow> getModel() {
        return model;
    }

    public String getWords() {
        return words;
    }

    /** How a row's mark looks. */
    public String toneOf(AccountState state) {
        return switch (state) {
            case ACTIVE -> "success";
            case WAITING -> "wait";
            case SUSPENDED -> "error";
            case SWITCHED_OFF, OFF_AT_KEYCLOAK, DELETED -> "off";
        };
    }
}
