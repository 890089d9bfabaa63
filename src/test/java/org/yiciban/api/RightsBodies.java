package org.yiciban.api;

import java.util.Map;

/** What is sent along each route: something that whoever may do it is told is wrong, and that changes nothing. */
final class RightsBodies {

    /** What of the table means that a number of somebody else is given as the applicant's. */
    static final String ANOTHERS = "another's number";

    private static final String APPLICATION =
            "{\"bundle\":\"street-stall\",\"division\":\"990101\",\"channel\":\"API\","
                    + "\"situation\":{},\"data\":{\"goods\":\"水果\"}%s}";
    private static final String APPLICANT = ",\"applicant\":{\"kind\":\"PERSON\",\"name\":\"林晓\","
            + "\"idNumber\":\"500103199001010010\",\"mobile\":\"13800000000\"}";

    private static final Map<String, String> OF_ROUTES = Map.ofEntries(
            Map.entry("POST /api/v1/cases/{caseNumber}/withdrawal", "{\"reason\":\"x\"}"),
            Map.entry("POST /api/v1/cases/{caseNumber}/rating", "{\"score\":9}"),
            Map.entry("POST /api/v1/tasks/{id}/recusal", "{\"reason\":\"\"}"),
            Map.entry("POST /api/v1/tasks/{id}/transfer", "{\"to\":\"nobody\"}"),
            Map.entry("POST /api/v1/tasks/{id}/completion", "{\"outcome\":\"no-such-outcome\",\"data\":{}}"),
            Map.entry("POST /api/v1/cases/{caseNumber}/items/{item}/extension", "{\"reason\":\"案情复杂\"}"),
            Map.entry("POST /api/v1/cases/{caseNumber}/extension", "{\"reason\":\"案情复杂\"}"),
            Map.entry("POST /api/v1/cases/{caseNumber}/pause", "{\"reason\":\"INSPECTION\",\"expectedDays\":5}"),
            Map.entry("POST /window/cases/{number}/extension", "reason=案情复杂"),
            Map.entry("POST /window/cases/{number}/dates/{date}", "at=2030-01-08T09:00&reason=场地检修"),
            Map.entry("POST /window/cases/{number}/pause", "reason=INSPECTION&expectedDays=5"),
            Map.entry("POST /window/cases/{number}/reinstatement/decision", "decision=refuse"),
            Map.entry("POST /my/cases/{number}/disclosure/{item}", "reason="),
            Map.entry("POST /window/cases/{number}/disclosure/{item}", "answer=publish&reason="),
            Map.entry("POST /window/cases/{number}/delays", "part=reception&act=urge&reason="),
            Map.entry("POST /window/cases/{number}/revocation/{item}", "ground=FRAUD&facts=申请材料系伪造已核实无误&basis=第一条"),
            Map.entry("POST /window/cases/{number}/slip/{item}", "document=x&field=name&to=张某&why=与身份证不一致"),
            Map.entry(
                    "POST /api/v1/cases/{caseNumber}/items/{item}/slips",
                    "{\"document\":\"x\",\"field\":\"name\",\"to\":\"张某\",\"why\":\"与身份证不一致\"}"),
            Map.entry(
                    "POST /window/cases/{number}/parties/{item}",
                    "act=name&name=云溪食品店&identified=相邻商户共用通道&address=云溪路12号"),
            Map.entry("POST /window/cases/{number}/hearing/{item}", "motion=RIGHT&matter=拟不予许可：现场核查不符合条件"),
            Map.entry(
                    "POST /api/v1/cases/{caseNumber}/items/{item}/hearings",
                    "{\"motion\":\"RIGHT\",\"matter\":\"拟不予许可：现场核查不符合条件\"}"),
            Map.entry("POST /my/cases/{number}/hearing/{item}", "want=ASK"),
            Map.entry("POST /window/cases/{number}/hearing-answer/{item}", "want=ASK"),
            Map.entry("POST /api/v1/cases/{caseNumber}/items/{item}/hearings/answer", "{\"want\":\"ASK\"}"),
            Map.entry(
                    "POST /api/v1/cases/{caseNumber}/items/{item}/revocations",
                    "{\"ground\":\"FRAUD\",\"facts\":\"申请材料系伪造已核实无误\",\"basis\":\"第一条\"}"),
            Map.entry("POST /window/cases/{number}/commitment/{item}", "reason=已经完成信用修复手续并核实"),
            Map.entry(
                    "POST /api/v1/cases/{caseNumber}/items/{item}/commitment/repair", "{\"reason\":\"已经完成信用修复手续并核实\"}"),
            Map.entry("POST /my/cases/{number}/mending/{item}", "report=问题已经整改完毕请予复查"),
            Map.entry(
                    "POST /api/v1/cases/{caseNumber}/items/{item}/commitment/mending", "{\"report\":\"问题已经整改完毕请予复查\"}"),
            Map.entry("POST /api/v1/uploads", "@file"),
            Map.entry("POST /apply/new", "bundle=street-stall&kind=PERSON"),
            Map.entry("POST /window/counter", "bundle=company-start-up"),
            Map.entry("POST /window/tasks/{id}/transfer", "to=nobody"),
            Map.entry("POST /api/v1/ratings/{caseNumber}/answer", "{\"text\":\"\"}"));

    private RightsBodies() {}

    /** A form for pages, JSON for the interface. */
    static String of(RightsTable.Row row) {
        if (row.method().equals("POST") && row.path().equals("/api/v1/cases")) {
            return APPLICATION.formatted(row.state().equals(ANOTHERS) ? APPLICANT : "");
        }
        return OF_ROUTES.getOrDefault(
                row.method() + " " + row.path(), row.path().startsWith("/api/") ? "{}" : "");
    }
}
