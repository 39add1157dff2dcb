package dsg.hold;

/** Fired as a CDI event in the transaction in which a hold on this thing begins or ends. */
public record HoldChanged(Held held) {}
