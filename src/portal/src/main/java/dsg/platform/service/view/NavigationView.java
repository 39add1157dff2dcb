package dsg.platform.service.view;

import dsg.platform.access.CurrentCaller;
import dsg.platform.service.Entry;
import dsg.platform.service.Services;
import dsg.platform.view.NavigationGroup;
import dsg.platform.view.SiteView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The menu of whoever is signed in: groups, and the pages of each. People of a contract have one row of groups and, below it, the
 * pages of the open one; the staff a menu at the side.
 */
@Named
@RequestScoped
public class NavigationView {

    @Inject
    CurrentCaller current;

    @Inject
    Services services;

    @Inject
    SiteView site;

    private List<Entry> entries = List.of();

    @PostConstruct
    void find() {
        entries = current.find().map(services::navigation).orElse(List.of());
    }

    /** Every group in which there is something to open. */
    public List<Section> getSections() {
        Map<NavigationGroup, List<Entry>> groups = new EnumMap<>(NavigationGroup.class);
        entries.forEach(entry -> groups.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                .add(entry));
        return groups.entrySet().stream()
                .map(group -> new Section(group.getKey(), group.getValue()))
                .toList();
    }

    /** The pages of the group that the page belongs to; on a page of no group those of the first. */
    public List<Entry> getOpenEntries() {
        NavigationGroup open = open();
        return entries.stream().filter(entry -> entry.group() == open).toList();
    }

    public boolean isOpen(NavigationGroup group) {
        return group == open();
    }

    /** What the home page of the staff offers. */
    public List<Entry> getCards() {
        return entries.stream().filter(Entry::card).toList();
    }

    private NavigationGroup open() {
        String page = site.getPage();
        String service = page.replaceAll("[.].*", ".");
        return entries.stream()
                .filter(entry -> entry.key().equals(page))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> entry.key().startsWith(service))
                        .findFirst())
                .or(() -> entries.stream().findFirst())
                .map(Entry::group)
                .orElse(NavigationGroup.OWN);
    }

    /** A group with its pages, one at least. */
    public record Section(NavigationGroup group, List<Entry> entries) {

        public Entry first() {
            return entries.getFirst();
        }
    }
}
