package dsg.helpdesk;

import java.time.LocalDate;
import java.util.UUID;

/**
 * お問い合わせフォーム (R132) as it is handed in: its nine fields, of which the object is chosen, what is to be done, and the
 * name that it gets.
 *
 * @param project 事業名
 * @param usageNumber DSG利用管理番号
 * @param site 当該サイト名
 * @param object the folder or file
 * @param newName empty where it is to be deleted
 * @param wantedOn 対応希望日
 */
public record InquiryForm(
        String reason,
        String company,
        String project,
        String usageNumber,
        String site,
        UUID object,
        InquiryAction action,
        String newName,
        String applicant,
        String manager,
        LocalDate wantedOn) {}
