package dsg.communication.view;

import dsg.communication.RoomId;
import dsg.communication.RoomRow;
import dsg.communication.Rooms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** communication/rooms.xhtml: the rooms there are, and new ones. */
@Named
@RequestScoped
public class RoomsView {

    @Inject
    Rooms rooms;

    private @Nullable List<RoomRow> rows;
    private @Nullable List<RoomRow.Person> people;
    private String person = "";
    private String name = "";
    private String[] chosen = {};

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String direct() {
        return address(rooms.direct(UUID.fromString(person)));
    }

    public String group() {
        return address(rooms.group(name, Stream.of(chosen).map(UUID::fromString).toList()));
    }

    public List<RoomRow> getRows() {
        if (rows == null) {
            rows = rooms.mine();
        }
        return rows;
    }

    public List<RoomRow.Person> getPeople() {
        if (people == null) {
            people = rooms.people();
        }
        return people;
    }

    private static String address(RoomId room) {
        return "/communication/room.xhtml?faces-redirect=true&id=" + room;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }
}
