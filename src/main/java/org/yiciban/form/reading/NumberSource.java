package org.yiciban.form.reading;

import java.math.BigDecimal;

/** The numbers of one component; what is none, or out of bounds, becomes a finding. */
record NumberSource(ComponentSource source) {

    int whole(String key, int otherwise, int least, int most) {
        Object value = source.json(key);
        if (value == null || "".equals(value)) {
            return otherwise;
        }
        boolean fits = value instanceof Integer number && number >= least && number <= most;
        source.demand(
                fits,
                "number",
                "“" + key + "”须为 " + least + " 至 " + most + " 的整数",
                "“" + key + "” is a whole number from " + least + " to " + most);
        return fits ? (Integer) value : otherwise;
    }

    int wholeProperty(String key, int otherwise, int most) {
        String value = source.property(key);
        if (value == null) {
            return otherwise;
        }
        boolean fits = value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= most;
        source.demand(
                fits,
                "rows",
                "“properties." + key + "”须为不超过 " + most + " 的整数",
                "“properties." + key + "” is a whole number up to " + most);
        return fits ? Integer.parseInt(value) : otherwise;
    }

    BigDecimal decimal(String key) {
        Object value = source.json(key);
        if (value == null || "".equals(value)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.toString());
            boolean fits = number.precision() <= 24 && Math.abs((long) number.scale()) <= 24;
            source.demand(
                    fits, "number", "“" + key + "”须为不超过 24 位的数", "“" + key + "” is a number of at most 24 digits");
            return fits ? number : null;
        } catch (NumberFormatException noNumber) {
            return source.refuse("number", "“" + key + "”须为数", "“" + key + "” is a number");
        }
    }
}
