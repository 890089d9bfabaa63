package org.yiciban.itemlist;

import java.util.List;

/** What a column of a list of items can say, with the words by which such columns are headed. */
public enum ListField {
    NAME("事项名称", "实施清单名称", "业务办理项名称", "办理项名称", "政务服务事项名称", "名称"),
    BASIC_CODE("基本编码", "基本目录编码", "事项基本编码"),
    IMPLEMENTING_CODE("实施编码", "实施清单编码", "事项实施编码"),
    AGENCY("实施主体", "实施机构", "实施部门", "责任部门", "实施主体名称", "承办部门"),
    HANDLING("事项类型", "职权类型", "权力类型"),
    IMMEDIATE("办件类型"),
    STATUTORY("法定办结时限", "法定时限", "法定期限", "法定办结期限"),
    STATUTORY_UNIT("法定办结时限单位", "法定时限单位", "法定期限单位"),
    STATUTORY_BASIS("法定办结时限依据", "法定时限依据", "法定办结时限说明", "法定期限依据"),
    PROMISED("承诺办结时限", "承诺时限", "承诺期限", "承诺办结期限"),
    PROMISED_UNIT("承诺办结时限单位", "承诺时限单位", "承诺期限单位"),
    LEGAL_BASIS("设定依据", "法律依据", "实施依据", "设定依据名称"),
    AUTHORITY("文号", "发文字号", "依据文件", "公布文件", "公布文号", "清单文号"),
    MATERIALS("申请材料", "材料名称", "申请材料名称", "所需材料", "提交材料", "材料清单"),
    MATERIAL_REQUIRED("材料必要性", "是否必要", "必要性", "是否必需", "是否必须"),
    FEE("是否收费");

    private final List<String> words;

    ListField(String... words) {
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }

    /** Whether a column that is headed only 单位 can be meant by it, as it stands behind that of its limit. */
    static ListField unitOf(ListField limit) {
        return limit == STATUTORY ? STATUTORY_UNIT : PROMISED_UNIT;
    }
}
