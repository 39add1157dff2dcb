package dsg.demonstration;

import static dsg.platform.access.Role.ACCOUNTS;
import static dsg.platform.access.Role.AUDITOR;
import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.NOC;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.access.Role.USER;

import dsg.company.OrganisationKind;
import dsg.platform.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who appears in the demonstration. */
final class Cast {

    static final String PROVIDER_CODE = "provider";
    static final String OFFICE_CODE = "security-office";
    static final String CONTRACT_A = "DEMO-2026-001";
    static final String CONTRACT_B = "DEMO-2026-002";
    /** Of the same prime as the first: its files can be moved there. */
    static final String CONTRACT_C = "DEMO-2026-003";

    record Company(String code, String name, OrganisationKind kind, List<String> sites) {}

    /** @param subcontractor null where the prime works alone */
    record Deal(
            String number,
            String title,
            String office,
            String prime,
            @Nullable String subcontractor) {}

    /** @param contract null for staff */
    record Part(String name, String organisation, @Nullable String contract, Role role, String terminal) {}

    static final String PROVIDER_NAME = "架空ゲートウェイ運用センター（デモ）";
    static final String OFFICE_NAME = "架空装備庁 情報システム管理室（デモ）";

    static final List<Company> COMPANIES = List.of(
            new Company("office-a", "架空装備庁 甲課（デモ）", OrganisationKind.REQUESTING_OFFICE, List.of("本庁舎")),
            new Company("prime-a", "あおぞら架空重工（デモ）", OrganisationKind.COMPANY, List.of("中央工場", "東研究所")),
            new Company("sub-a", "こかげ架空精機（デモ）", OrganisationKind.COMPANY, List.of("本社")),
            new Company("prime-b", "みなと架空電機（デモ）", OrganisationKind.COMPANY, List.of("港工場")));

    static final List<Deal> DEALS = List.of(
            new Deal(CONTRACT_A, "架空試験装置の設計・製造（デモ）", "office-a", "prime-a", "sub-a"),
            new Deal(CONTRACT_B, "架空通信機の試作（デモ）", "office-a", "prime-b", null),
            new Deal(CONTRACT_C, "架空試験装置の維持・改修（デモ）", "office-a", "prime-a", null));

    static final Part REGISTRAR = new Part("架空 運子", PROVIDER_CODE, null, PROVIDER, "provider-01");
    static final Part APPROVER = new Part("架空 管太", OFFICE_CODE, null, SECURITY_OFFICE, "security-01");

    /** Has no vein enrolled, so that somebody can try how that is done. */
    static final String UNENROLLED = "架空 渚";

    static final List<Part> PARTS = List.of(
            new Part("架空 見晴", PROVIDER_CODE, null, SOC, "soc-01"),
            new Part("架空 網代", PROVIDER_CODE, null, NOC, "soc-01"),
            new Part("架空 登", PROVIDER_CODE, null, ACCOUNTS, "provider-01"),
            new Part("架空 監子", OFFICE_CODE, null, AUDITOR, "security-01"),
            new Part("架空 青子", "prime-a", CONTRACT_A, USER, "prime-01"),
            new Part("架空 空男", "prime-a", CONTRACT_A, DATA_MANAGER, "prime-01"),
            new Part("架空 守", "prime-a", CONTRACT_A, PROTECTED_SYSTEM_MANAGER, "prime-01"),
            new Part("架空 小枝", "sub-a", CONTRACT_A, USER, "sub-01"),
            new Part("架空 官子", "office-a", CONTRACT_A, REQUESTING_OFFICE, "office-01"),
            new Part("架空 官子", "office-a", CONTRACT_B, REQUESTING_OFFICE, "office-01"),
            new Part("架空 港", "prime-b", CONTRACT_B, USER, "other-01"),
            new Part("架空 葉子", "sub-a", CONTRACT_A, DATA_MANAGER, "sub-01"),
            new Part("架空 渚", "prime-b", CONTRACT_B, DATA_MANAGER, "other-01"),
            new Part("架空 汐", "prime-b", CONTRACT_B, PROTECTED_SYSTEM_MANAGER, "other-01"),
            new Part("架空 空男", "prime-a", CONTRACT_C, DATA_MANAGER, "prime-01"),
            new Part("架空 官子", "office-a", CONTRACT_C, REQUESTING_OFFICE, "office-01"));

    private Cast() {}
}
