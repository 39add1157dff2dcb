package dsg.logon.view;

import dsg.logon.LogonRow;
import dsg.platform.view.TextsView;

/** What codes of the history are called. */
record LogonWords(TextsView texts) {

    /** The portal's own refusals have texts already. */
    String reason(LogonRow row) {
        if (row.reason().isEmpty()) {
            return "";
        }
        String key = "logon.reason." + row.reason();
        if (texts.containsKey(key)) {
            return texts.get(key);
        }
        return texts.containsKey(row.reason()) ? texts.get(row.reason()) : row.reason();
    }
}
