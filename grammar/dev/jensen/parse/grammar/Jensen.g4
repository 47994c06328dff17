/// The problem language.
///
/// Chains of sums, products and powers are flat lists, so that the parser recurses only into
/// brackets, whose depth is limited before it starts. Every decision is made on one or two tokens.
/// Alternatives whose label starts with "Mistaken" accept a usual slip in order to explain it;
/// factors that stand side by side without a sign are found on the tokens (`TokenCheck`).
grammar Jensen;

// Entry rules.

problem : definition* expression inClause? whereClause? EOF ;

formula : definition* expression EOF ;

assumption : condition (COMMA condition)* EOF ;

listedName : variable EOF ;

// Clauses.

definition : LET NAME parameters? EQUAL expression SEMICOLON ;

parameters : OPEN NAME (COMMA NAME)* CLOSE ;

inClause : IN variable (COMMA variable)* ;

variable : NAME (OPEN_SQUARE NUMBER (COMMA NUMBER)* CLOSE_SQUARE)? ;

whereClause : WHERE condition (COMMA condition)* ;

condition : expression test ;

test
    : (relation expression)+   # Chain
    | IN interval              # Membership
    |                          # MistakenCondition
    ;

relation : LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL | EQUAL | NOT_EQUAL ;

interval : opening=(OPEN_SQUARE | OPEN) lower=end COMMA upper=end closing=(CLOSE_SQUARE | CLOSE) ;

end
    : expression       # FiniteEnd
    | sign? INFINITY   # InfiniteEnd
    ;

// Expressions.

expression : term (sign term)* ;

term : factor (operators+=(TIMES | DIVIDE) factor)* ;

factor : sign* power ;

power : operand (POWER exponent)* ;

exponent : sign* operand ;

sign : PLUS | MINUS ;

operand : primary superscripts+=(SQUARED | CUBED)* ;

primary
    : NUMBER                                                         # Number
    | NAME OPEN (expression (COMMA expression)*)? CLOSE              # Call
    | NAME OPEN_SQUARE expression (COMMA expression)* CLOSE_SQUARE   # Indexed
    | NAME primes+=PRIME+ (OPEN expression (COMMA expression)* CLOSE)? # Derived
    | NAME                                                           # Name
    | IF OPEN condition COMMA expression COMMA expression CLOSE      # If
    | SUM OPEN expression loop CLOSE                                 # Sum
    | OPEN expression (COMMA expression)* CLOSE                      # Bracketed
    | BAR expression BAR                                             # MistakenBars
    ;

loop
    : FOR pattern IN source   # For
    | (COMMA expression)*     # MistakenLoop
    ;

pattern
    : NAME                            # NamePattern
    | OPEN NAME (COMMA NAME)* CLOSE   # TuplePattern
    ;

source
    : STRING                                                    # File
    | OPEN_SQUARE expression (COMMA expression)* CLOSE_SQUARE   # Rows
    | expression RANGE expression                               # Range
    ;

// Tokens.

LET : 'let' ;
IN : 'in' | '∈' ;
WHERE : 'where' ;
FOR : 'for' ;
IF : 'if' ;
SUM : 'sum' ;
INFINITY : 'inf' | 'infinity' | 'oo' | '∞' ;

LESS : '<' ;
LESS_OR_EQUAL : '<=' | '≤' ;
GREATER : '>' ;
GREATER_OR_EQUAL : '>=' | '≥' ;
EQUAL : '=' | '==' ;
NOT_EQUAL : '!=' | '≠' ;

PLUS : '+' ;
MINUS : '-' | '−' ;
TIMES : '*' | '·' | '⋅' | '×' ;
DIVIDE : '/' | '÷' ;
POWER : '^' | '**' ;
SQUARED : '²' ;
CUBED : '³' ;

OPEN : '(' ;
CLOSE : ')' ;
OPEN_SQUARE : '[' ;
CLOSE_SQUARE : ']' ;
BAR : '|' ;
COMMA : ',' ;
SEMICOLON : ';' ;
PRIME : '\'' | '’' | '′' ;
RANGE : '..' ;

NUMBER : (DIGIT+ ('.' DIGIT+)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)? ;
NAME : LETTER (LETTER | DIGIT)* ;
STRING : '"' ~["\r\n]* '"' ;

SPACE : [ \t\r\n\f\u00A0\u2000-\u200B\u202F\u3000\uFEFF]+ -> skip ;
COMMENT : '#' ~[\r\n]* -> skip ;

UNCLOSED_STRING : '"' ~["\r\n]* ;
UNKNOWN : . ;

fragment DIGIT : [0-9] ;
// U+03A2 is no letter.
fragment LETTER : [A-Za-z_\u0391-\u03A1\u03A3-\u03A9\u03B1-\u03C9] ;
