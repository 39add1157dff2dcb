package dsg.forms.view;

import dsg.forms.Finding;
import dsg.forms.FormBook;
import dsg.forms.FormChecking;
import dsg.forms.FormId;
import dsg.forms.FormPage;
import dsg.forms.PersonRow;
import dsg.forms.RowFinding;
import dsg.forms.paper.HandlerLists;
import dsg.forms.paper.Match;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of application/decide.xhtml in which the requesting office says something to each row of a form (R99, T21). */
@Named
@RequestScoped
public class FormCheckView {

    @Inject
    FormBook book;

    @Inject
    FormChecking checking;

    @Inject
    HandlerLists handlers;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String cell = "";
    private String text = "";
    private @Nullable FormPage page;
    private @Nullable List<Line> lines;

    /** A row with what is being said to it. */
    public static final class Line {
        private final PersonRow person;
        private final Match match;
        private Finding finding;
        private String because;

        Line(PersonRow person, Match match) {
            this.person = person;
            this.match = match;
            this.finding = person.finding();
            this.because = person.because();
        }

        public PersonRow getPerson() {
            return person;
        }

        public Match getMatch() {
            return match;
        }

        public Finding getFinding() {
            return finding;
        }

        public void setFinding(Finding finding) {
            this.finding = finding;
        }

        public String getBecause() {
            return because;
        }

        public void setBecause(String because) {
            this.because = because;
        }
    }

    public FormPage of(UUID form) {
        if (page == null) {
            page = book.page(new FormId(form));
        }
        return page;
    }

    public List<Line> lines(UUID form) {
        if (lines == null) {
            Map<UUID, Match> matches = handlers.matches(new FormId(form));
            lines = of(form).people().stream()
                    .map(person -> new Line(person, matches.getOrDefault(person.id(), Match.NO_LIST)))
                    .toList();
        }
        return lines;
    }

    /** Says something to a cell. */
    public String remark(UUID form) {
        checking.remark(new FormId(form), cell, text);
        return here();
    }

    public String getCell() {
        return cell;
    }

    public void setCell(String cell) {
        this.cell = cell;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Finding[] getFindings() {
        return Finding.values();
    }

    /** Keeps what was said; the page is drawn anew, since a decision is about what stands on it. */
    public String find(UUID form) {
        checking.find(
                new FormId(form),
                lines(form).stream()
                        .map(line -> new RowFinding(line.getPerson().id(), line.getFinding(), line.getBecause()))
                        .toList());
        return here();
    }

    private String here() {
        return "/application/decide.xhtml?faces-redirect=true&id=" + parameters.getOrDefault("id", "");
    }
}
