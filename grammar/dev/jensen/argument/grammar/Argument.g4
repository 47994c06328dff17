/// One line of an argument: what kind of statement it is, and where its formulas are.
///
/// A formula is any run of signs whose brackets match; `Jensen.g4` reads what is in it. The words
/// of this grammar are taken only outside of brackets.
grammar Argument;

// Entry rule; the blocks that lines form by their indentation are found before.

line
    : PROBLEM COLON anything EOF                                             # Problem
    | CLAIM COLON (formula IS)? property (condition | onlyIf)? EOF           # Claim
    | LET NAME arguments? EQUAL formula OTHER? EOF                           # Definition
    | FOR ALL? given COLON EOF                                               # ForBlock
    | CASE given COLON EOF                                                   # CaseBlock
    | AT conditions AND conditions COLON CHORD FAILS reason? EOF             # Chord
    | AT given COLON relations reason? EOF                                   # AtPoint
    | (THEREFORE COMMA?)? HESSIAN OPEN formula CLOSE EQUAL matrix condition? reason? EOF   # Hessian
    | (THEREFORE COMMA?)? GRADIENT OPEN formula CLOSE EQUAL vector condition? reason? EOF   # Gradient
    | (THEREFORE COMMA? | (FOR ALL? | IF) given COLON)? HESSIAN OPEN formula CLOSE IS NOT? definiteness condition? reason? EOF   # Definite
    | THEREFORE COMMA? (formula IS)? property (condition | onlyIf)? reason? EOF   # Conclusion
    | (THEREFORE COMMA?)? formula IS property (AND property)* inVariables? condition? reason? EOF   # Properties
    | (FOR ALL? | IF) given COLON formula IS property (AND property)* inVariables? reason? EOF   # ForProperties
    | (FOR ALL? | IF) given COLON relations reason? EOF                      # ForRelations
    | (THEREFORE COMMA?)? relations condition? reason? EOF                   # Relating
    ;

// Parts of statements.

property : NOT? STRICTLY? NAME ;

condition : (FOR ALL? | WHEN | IF) given ;

onlyIf : (IF AND ONLY IF | IFF) given ;

given : conditions (AND conditions)* ;

inVariables : IN NAME (COMMA NAME)* ;

reason : COMMA? BECAUSE anything ;

arguments : OPEN NAME (COMMA NAME)* CLOSE ;

matrix : OPEN_SQUARE row (COMMA row)* CLOSE_SQUARE ;

vector
    : OPEN_SQUARE formula (COMMA formula)* CLOSE_SQUARE
    | OPEN formula (COMMA formula)* CLOSE
    ;

definiteness : NAME NAME? ;

row : OPEN_SQUARE formula (COMMA formula)* CLOSE_SQUARE ;

// Formulas, unread.

formula : (sign | EQUAL | bracketed | IF bracketed)+ ;

relations : formula ((COMMA | AND) formula)* ;

conditions : compared+ (COMMA compared+)* ;

compared : sign | EQUAL | IN | bracketed ;

anything : (word | sign | EQUAL | COMMA | COLON | bracketed)+ ;

bracketed
    : OPEN inner* (CLOSE | CLOSE_SQUARE)
    | OPEN_SQUARE inner* (CLOSE | CLOSE_SQUARE)
    ;

inner : word | sign | EQUAL | COMMA | COLON | bracketed ;

sign : NAME | HESSIAN | GRADIENT | OTHER ;

word
    : PROBLEM | CLAIM | LET | FOR | CASE | AT | AND | CHORD | FAILS | THEREFORE | IS | NOT | STRICTLY
    | IF | ONLY | IFF | IN | BECAUSE | WHEN | ALL
    ;

// Tokens.

PROBLEM : [Pp] 'roblem' ;
CLAIM : [Cc] 'laim' ;
LET : [Ll] 'et' ;
FOR : [Ff] 'or' ;
ALL : 'all' | 'every' | 'any' ;
WHEN : 'when' | 'where' | 'whenever' | 'on' ;
CASE : [Cc] 'ase' ;
AT : [Aa] 't' ;
AND : 'and' ;
CHORD : 'chord' ;
FAILS : 'fails' ;
HESSIAN : 'hessian' ;
GRADIENT : 'gradient' ;
THEREFORE : [Tt] 'herefore' | [Hh] 'ence' | [Tt] 'hus' | [Ss] 'o' ;
IS : 'is' ;
NOT : 'not' ;
STRICTLY : 'strictly' ;
IF : 'if' ;
ONLY : 'only' ;
IFF : 'iff' ;
IN : 'in' | '∈' ;
BECAUSE : 'because' | 'since' | 'by' ;

OPEN : '(' ;
CLOSE : ')' ;
OPEN_SQUARE : '[' ;
CLOSE_SQUARE : ']' ;
COMMA : ',' ;
COLON : ':' ;
EQUAL : '=' | '==' ;

NAME : LETTER (LETTER | [0-9])* ;
SPACE : [ \t\r\f\u00A0\u2000-\u200B\u202F\u3000\uFEFF]+ -> skip ;
STRING : '"' ~["\r\n]* '"' -> type(OTHER) ;
NUMBER : [0-9.]+ ([eE] [+-]? [0-9]+)? -> type(OTHER) ;
OTHER : . ;

fragment LETTER : [A-Za-z_\u0391-\u03A1\u03A3-\u03A9\u03B1-\u03C9] ;
