/** The part of a Table Schema that the checks read. */

export interface Constraints {
  readonly required?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'list';
  readonly description?: string;
  readonly format?: string;
  /** Of a list: what separates its items. */
  readonly delimiter?: string;
  readonly constraints?: Constraints;
}
