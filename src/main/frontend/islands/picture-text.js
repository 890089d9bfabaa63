// How text stands in every drawn model: in a font that has the signs, so that labels are as wide on each machine.
const FONT = '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export const textRenderer = { defaultStyle: { fontFamily: FONT, fontSize: 13 }, externalStyle: { fontSize: 13 } };
