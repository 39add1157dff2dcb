package dsg.terminal.applying;

/**
 * F4's fields of one terminal, as somebody has typed them.
 *
 * @param drives the drives as they are at its approval, by which an added one is known (T34)
 * @param line 回線種別, {@code 6-1} or {@code 6-11}
 */
public record WishForm(
        String name,
        String maker,
        String model,
        String serial,
        String mac,
        String os,
        String drives,
        String place,
        String holder,
        boolean encrypted,
        boolean camera,
        boolean sensor,
        String line) {}
