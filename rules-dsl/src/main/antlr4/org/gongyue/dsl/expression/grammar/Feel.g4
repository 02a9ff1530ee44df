/*
 * The expressions of conditions and amounts: a closed subset of FEEL (DMN 1.5, chapter 10), whose
 * names may be Chinese. No loops, no functions of the author's own, no way out.
 */
grammar Feel;

formula : expression EOF ;

expression
    : IF condition=expression THEN then=expression ELSE otherwise=expression  # conditional
    | operation                                                               # plain
    ;

operation
    : atom                                                                    # single
    | MINUS operation                                                         # negation
    | left=operation operator=(TIMES | OVER) right=operation                  # arithmetic
    | left=operation operator=(PLUS | MINUS) right=operation                  # arithmetic
    | left=operation operator=(EQ | NE | LE | GE | LT | GT) right=operation   # comparison
    | operand=operation IN opens=(SQUARE | ROUND) low=operation DOTS high=operation
      closes=(END_SQUARE | END_ROUND)                                         # range
    | operand=operation IN SQUARE items+=expression (COMMA items+=expression)* END_SQUARE # list
    | left=operation AND right=operation                                      # conjunction
    | left=operation OR right=operation                                       # disjunction
    ;

atom
    : NUMBER                                                                  # number
    | STRING                                                                  # text
    | (TRUE | FALSE)                                                          # boolean
    | NAME ROUND (arguments+=expression (COMMA arguments+=expression)*)? END_ROUND # call
    | NAME                                                                    # name
    | SQUARE items+=STRING (COMMA items+=STRING)* END_SQUARE                  # names
    | ROUND expression END_ROUND                                              # nested
    ;

IF : 'if' ;
THEN : 'then' ;
ELSE : 'else' ;
IN : 'in' ;
AND : 'and' ;
OR : 'or' ;
TRUE : 'true' ;
FALSE : 'false' ;

PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
OVER : '/' ;
EQ : '=' ;
NE : '!=' ;
LE : '<=' ;
GE : '>=' ;
LT : '<' ;
GT : '>' ;
ROUND : '(' ;
END_ROUND : ')' ;
SQUARE : '[' ;
END_SQUARE : ']' ;
COMMA : ',' ;
DOTS : '..' ;

NUMBER : [0-9]+ ('.' [0-9]+)? ;
STRING : '"' (~["\\] | '\\' ["\\])* '"' ;
NAME : [\p{L}_] [\p{L}\p{N}_]* ;

/* Of FEEL's many spaces the full-width one is what a Chinese keyboard gives. */
SPACE : [ \t\r\n\u3000]+ -> skip ;

/* Whatever else stands there, for the parser to refuse with its place. */
OTHER : . ;
