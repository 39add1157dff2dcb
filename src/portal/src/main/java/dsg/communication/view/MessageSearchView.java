package dsg.communication.view;

import dsg.communication.Conversations;
import dsg.communication.FoundMessage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** communication/search.xhtml: messages by their words. What is looked for stands in no address. */
@Named
@RequestScoped
public class MessageSearchView {

    @Inject
    Conversations conversations;

    private @Nullable List<FoundMessage> found;
    private String words = "";

    public void search() {
        found = conversations.search(words);
    }

    /** Null before anything was looked for. */
    public @Nullable List<FoundMessage> getFound() {
        return found;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
