/** The kinds of step a batch is made of. Others exist; this host refuses them. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
} as const;

export const ObjectPathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** Arguments; where an id in the second list is not 0, that object path is the argument. */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** The body of one `ProcessQuery` request: what the developer calls a sync. */
export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ResponseError {
  Code: string;
  Message: string;
  Location: string;
  /** Place of the failing action in `Actions`. */
  ActionIndex: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  TraceIds: number[];
  Error?: ResponseError;
}

/**
 * One event on its way to the client: category, type, target id, payload as JSON text, 0, and whether
 * it came from another user.
 */
export type EventEntry = [
  category: number,
  type: number,
  targetId: string,
  payload: string,
  reserved: 0,
  isRemote: boolean,
];

/** Whether a batch is only the client's own removal of references after a run. */
export function isHousekeeping({ Actions }: RequestBody): boolean {
  const methods = Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return (
    methods.length > 0 &&
    methods.every(({ ActionType: type, Name }) => {
      return type === ActionType.Method && Name === "_RemoveReference";
    })
  );
}
