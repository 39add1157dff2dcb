package dsg.communication.view;

import dsg.communication.Conversations;
import dsg.communication.RoomId;
import dsg.communication.RoomRow;
import dsg.communication.Rooms;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** communication/room.xhtml: one room. What is said in it the page's script fetches on a line of its own. */
@Named
@RequestScoped
public class RoomView {

    /** So many entries come with the page; the older ones on request. */
    private static final long SHOWN = 200;

    @Inject
    Rooms rooms;

    @Inject
    Conversations conversations;

    @Inject
    CurrentCaller current;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable RoomRow room;
    private @Nullable List<RoomRow.Person> people;
    private String number = "";
    private String reason = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRoom();
    }

    public RoomRow getRoom() {
        if (room == null) {
            room = rooms.room(RoomId.of(parameters.getOrDefault("id", "")));
        }
        return room;
    }

    /** After which number the script fetches: all, where the address asks for it. */
    public long getAfter() {
        return isWhole() ? 0 : Math.max(0, getRoom().last() - SHOWN);
    }

    public boolean isWhole() {
        return "true".equals(parameters.get("whole"));
    }

    public String getOwnAccount() {
        return current.get().account().toString();
    }

    public List<RoomRow.Person> getPeople() {
        if (people == null) {
            people = rooms.people();
        }
        return people;
    }

    public boolean isReported() {
        return "reported".equals(parameters.get("just"));
    }

    public String report() {
        RoomId id = RoomId.of(parameters.getOrDefault("id", ""));
        conversations.report(id, reported(), reason);
        return "/communication/room.xhtml?faces-redirect=true&just=reported&id=" + id;
    }

    private long reported() {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException none) {
            throw Refused.notFound("communication.message.unknown");
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
