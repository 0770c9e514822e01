/** SQL text: a request belongs to the enquiry that made it and to all that joined it. Both arguments are aliases of rows. */
export const ofEnquiry = (request: string, enquiry: string) =>
  `(${request}.enquiry_id = ${enquiry}.id or ${request}.id in (select j.request_id from joined_request j where j.enquiry_id = ${enquiry}.id))`;
