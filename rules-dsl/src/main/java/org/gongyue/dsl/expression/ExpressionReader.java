package org.gongyue.dsl.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.grammar.FeelLexer;
import org.gongyue.dsl.expression.grammar.FeelParser;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Window;

/** Reads the conditions and amounts of one convention. */
public final class ExpressionReader {

  /** The longest expression, in code points. */
  public static final int LONGEST = 1000;

  /** The deepest nesting of parentheses and of {@code if}. */
  public static final int DEEPEST = 20;

  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "else",
          "in",
          "and",
          "or",
          "true",
          "false",
          "当日",
          "today",
          "计分单位",
          "accountKind");

  /**
   * The most operators. Each may be one more level of the tree, and whoever walks the tree, here or
   * in the engine, does so by recursion.
   */
  public static final int MOST_OPERATORS = 100;

  private final Names names;
  private final Diagnostics out;

  public ExpressionReader(Names names, Diagnostics out) {
    this.names = names;
    this.out = out;
  }

  /**
   * Whether a word means something in expressions, so that no attribute can have it as its name. 天数
   * may be one for all that: people call an attribute so, and a function is always followed by its
   * arguments.
   */
  public static boolean isReserved(String word) {
    boolean isFunction =
        Functions.NAMES.contains(word) && !word.equals(Expression.Between.Days.ALL.chinese());
    return isFunction || KEYWORDS.contains(word);
  }

  /** The names of all functions, in both languages. */
  public static List<String> functions() {
    return Functions.NAMES;
  }

  /** The grades of a grading. */
  public List<String> grades(String grading) {
    return names.grades(grading);
  }

  /** Reads a condition; null if there is an error in it. */
  public Formula condition(Scalar text, Attributes attributes) {
    Expression expression = read(text, attributes, Type.BOOLEAN);
    if (expression == null) {
      return null;
    }
    Boolean holds = new Outlook(attributes).holds(expression);
    if (holds != null) {
      out.add(holds ? Code.CONDITION_ALWAYS : Code.CONDITION_NEVER, text.position(), text.shown());
    }
    return new Formula(text.shown(), expression);
  }

  /** Reads an amount; null if there is an error in it. */
  public Formula amount(Scalar text, Attributes attributes) {
    Expression expression = read(text, attributes, Type.NUMBER);
    if (expression == null) {
      return null;
    }
    Interval interval = new Outlook(attributes, names.balances()).of(expression);
    if (!interval.isNotNegative()) {
      BigDecimal low = interval.low();
      out.add(
          Code.AMOUNT_MAY_BE_NEGATIVE,
          text.position(),
          text.text(),
          low == null || !Decimals.isReasonable(low) ? "-∞" : Decimals.text(low));
    }
    return new Formula(text.text(), expression);
  }

  /** Reads a window; null if it is wrong. */
  public Window window(Scalar text) {
    return text == null ? null : new WindowReader(names, out).read(text.text(), text.position());
  }

  /** Reads an expression of any type; null if there is an error in it. */
  public Expression any(Scalar text, Attributes attributes) {
    return read(text, attributes, null);
  }

  private Expression read(Scalar text, Attributes attributes, Type expected) {
    if (text.text().codePointCount(0, text.text().length()) > LONGEST) {
      out.add(Code.EXPRESSION_TOO_LONG, text.position(), LONGEST);
      return null;
    }
    FeelLexer lexer = new FeelLexer(CharStreams.fromString(text.text()));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    if (isTooDeep(tokens, text)) {
      return null;
    }
    FeelParser parser = new FeelParser(tokens);
    parser.removeErrorListeners();
    FirstError error = new FirstError();
    parser.addErrorListener(error);
    FeelParser.FormulaContext formula = parser.formula();
    if (error.token != null) {
      syntaxError(error.token, tokens, text);
      return null;
    }
    return new Typer(text, attributes, names, out).read(formula, expected);
  }

  /** Told from the tokens alone: the parser, too, goes down by recursion. */
  private boolean isTooDeep(CommonTokenStream tokens, Scalar text) {
    int depth = 0;
    int ifs = 0;
    int operators = 0;
    for (Token token : tokens.getTokens()) {
      switch (token.getType()) {
        case FeelLexer.ROUND, FeelLexer.SQUARE -> depth++;
        case FeelLexer.END_ROUND, FeelLexer.END_SQUARE -> depth--;
        case FeelLexer.IF -> ifs++;
        case FeelLexer.PLUS,
            FeelLexer.MINUS,
            FeelLexer.TIMES,
            FeelLexer.OVER,
            FeelLexer.EQ,
            FeelLexer.NE,
            FeelLexer.LE,
            FeelLexer.GE,
            FeelLexer.LT,
            FeelLexer.GT,
            FeelLexer.IN,
            FeelLexer.AND,
            FeelLexer.OR ->
            operators++;
        default -> {}
      }
      if (depth > DEEPEST || ifs > DEEPEST) {
        out.add(Code.EXPRESSION_TOO_DEEP, text.position(token.getStartIndex()), DEEPEST);
        return true;
      } else if (operators > MOST_OPERATORS) {
        out.add(Code.EXPRESSION_TOO_COMPLEX, text.position(token.getStartIndex()), MOST_OPERATORS);
        return true;
      }
    }
    return false;
  }

  private void syntaxError(Token token, CommonTokenStream tokens, Scalar text) {
    if (token.getType() == Token.EOF) {
      int end = text.text().codePointCount(0, text.text().length());
      out.add(Code.EXPRESSION_UNFINISHED, text.position(Math.max(0, end - 1)), text.text());
      return;
    }
    Slips.Slip slip = Slips.at(token, tokens.getTokens());
    Position position = text.position(slip.token().getStartIndex());
    out.suggest(slip.meant(), Code.EXPRESSION_SYNTAX, position, slip.written());
  }

  /** Keeps the place of the first error: what follows it mostly follows from it. */
  private static final class FirstError extends BaseErrorListener {
    private Token token;

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object offendingSymbol,
        int line,
        int column,
        String message,
        RecognitionException e) {
      if (token == null) {
        token = (Token) offendingSymbol;
      }
    }
  }
}
