package org.yiciban.itemlist;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers as they were typed, not as a narrow column shows them: codes of twelve digits are no powers of ten. */
final class PlainCells extends DataFormatter {

    PlainCells() {
        super(Locale.CHINA);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904Windowing) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, use1904Windowing)
                    .toLocalDate()
                    .toString();
        }
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }
}
