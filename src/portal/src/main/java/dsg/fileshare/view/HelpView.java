package dsg.fileshare.view;

import dsg.platform.content.AnnexTwo;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;

/** help.xhtml: how to use the service, and what Annex 2 refuses. */
@Named
@RequestScoped
public class HelpView {

    private static final List<String> TOPICS = List.of("signin", "look", "upload", "tidying", "refused", "signout");

    @Inject
    TextsView texts;

    public List<String> getTopics() {
        return TOPICS;
    }

    /** The steps of a topic, in the order of their keys. */
    public Collection<String> steps(String topic) {
        return texts.under("help." + topic + ".").values();
    }

    public List<String> getExtensions() {
        return AnnexTwo.EXTENSIONS.stream().map("."::concat).toList();
    }
}
