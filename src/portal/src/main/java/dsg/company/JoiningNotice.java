package dsg.company;

import dsg.platform.access.RuleBroken;
import java.time.LocalDate;

/**
 * 加入完了通知書: the security office has looked at the place and lets the company take part (R80).
 *
 * @param number of the notice
 * @param checkedOn when the place was looked at last (最終現地確認)
 * @param issuedOn when the notice was issued, on that day or later
 */
public record JoiningNotice(String number, LocalDate checkedOn, LocalDate issuedOn) {

    private static final int LONGEST = 60;

    public JoiningNotice {
        number = number.strip();
        if (number.isEmpty() || number.length() > LONGEST) {
            throw new RuleBroken("company.joining.number.bad", LONGEST);
        }
        if (issuedOn.isBefore(checkedOn)) {
            throw new RuleBroken("company.joining.order", checkedOn, issuedOn);
        }
    }
}
