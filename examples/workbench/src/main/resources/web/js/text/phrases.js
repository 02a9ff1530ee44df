/** CodeMirror's own words in Chinese. @type {Record<string, string>} */
export const PHRASES = {
  "Find": "查找", "Replace": "替换成", "next": "下一处", "previous": "上一处", "all": "全选",
  "match case": "区分大小写", "regexp": "正则表达式", "by word": "整词", "replace": "替换", "replace all": "全部替换",
  "close": "关闭", "current match": "这一处", "on line": "在第 $ 行", "replaced $ matches": "替换了 $ 处",
  "replaced match on line $": "替换了第 $ 行的一处", "Go to line": "到哪一行", "go": "去",
  "Completions": "可以写的", "Diagnostics": "问题", "No diagnostics": "没有问题",
  "Folded lines": "折起的行", "Unfolded lines": "展开的行", "to": "到", "folded code": "折起的内容",
  "unfold": "展开", "Fold line": "折起", "Unfold line": "展开", "Control character": "控制字符",
  "Selection deleted": "删掉了选中的文字",
};
